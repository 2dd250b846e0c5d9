// Places. An `id` is that of the database; numbers and identifiers are what people use.
export interface Community {
  readonly id: number
  readonly identifier: string
  readonly name: string
  readonly pinyin: string
  /** The property office's, which backends of 2021-02 tell. */
  readonly phone?: string
  /** 自由管理模式: an owner's code is not demanded. */
  readonly freelyManaged?: boolean
}

export interface Building {
  readonly id: number
  readonly communityIdentifier: string
  readonly number: number
  readonly name: string
}

export interface Unit {
  readonly id: number
  readonly buildingId: number
  readonly communityIdentifier: string
  readonly number: number
  readonly name: string
}

export interface Floor {
  readonly id: number
  readonly unitId: number
  readonly communityIdentifier: string
  readonly number: number
  readonly name: string
}

/** The five numbers that identify a house at the security platform. */
export interface HouseNumbers {
  readonly communityIdentifier: string
  readonly buildingNumber: number
  readonly unitNumber: number
  readonly floorNumber: number
  readonly houseNumber: number
}

export interface House extends HouseNumbers {
  readonly id: number
  readonly floorId: number
  readonly name: string
  /** 房屋类型 by its number in the documents' list; 1 is 单元楼. */
  readonly type: number
}
