import * as v from 'valibot'
import { wire, optional, plain, type Codec, type FieldValues } from '../core/codec'
import { yuanNumber } from '../core/money'
import { int, text } from '../core/values'
import { area, choices, choicesOf, latitude, longitude, upTo } from './values'
import {
  bearers,
  extraFees,
  facilities,
  houseSources,
  PAYMENT_TYPES,
  rentRoomTypes,
  rentTimeTypes,
} from './vocabulary'

/** A field of a house, with its wire name and its 名称. All of them are optional: house_create writes each in brackets. */
const may = <C extends Codec<unknown>>(name: string, label: string, codec: C) =>
  wire(name, optional(codec), label)

/** The fields of a house. house_create takes them together, update_house_info one by one. */
export const houseFields = {
  provinceName: may('province_name', '省', text(50)),
  provinceCode: may('province_code', '省编码', int),
  cityName: may('city_name', '市', text(50)),
  cityCode: may('city_code', '市编码', int),
  countyName: may('county_name', '区县', text(50)),
  countyCode: may('county_code', '区县编码', int),
  districtName: may('district_name', '小区', text(50)),
  districtCode: may('district_code', '小区编码', int),
  houseNumber: may('house_number', '门牌号', int),
  longitude: may('longitude', '经度', longitude),
  latitude: may('latitude', '纬度', latitude),
  rentTimeType: may('rent_time_type', '长短租', rentTimeTypes.asNumber),
  rentRoomType: may('rent_room_type', '出租方式', rentRoomTypes.asNumber),
  size: may('house_size', '面积', area),
  type: may('house_type', '户型', text(50)),
  floor: may('house_floor', '楼层', text(50)),
  direction: may('house_direction', '朝向', text(20)),
  decoration: may('house_decoration', '装修程度', text(20)),
  maxLivein: may('house_max_livein', '最大居住人数', upTo(100)),
  /** Per month; in fen on our side, a number of yuan on the wire. */
  rent: may('house_rent', '租金', yuanNumber),
  paymentType: may('payment_type', '付款方式', plain(v.picklist(PAYMENT_TYPES))),
  managementFee: may('property_management_fee', '物业费归属', bearers.asNumber),
  heatingCharge: may('heating_charge', '取暖费归属', bearers.asNumber),
  title: may('description_title', '标题', text(60)),
  description: may('description', '特色介绍', text(2000)),
  traffic: may('traffic_condition', '交通情况', text(500)),
  surroundings: may('around_condition', '周边情况', text(500)),
  facilities: may('facility', '房屋设施', choicesOf(facilities)),
  rooms: may('house_rooms', '卧室数量', upTo(100)),
  subdistrictCode: may('subdistrict_code', '街道', int),
  subwayStationCode: may('subway_station_code', '地铁站', int),
  characteristics: may('house_characteristic', '房源特色', choices(text(20))),
  source: may('house_source', '房源类型', houseSources.asNumber),
  allFloor: may('all_floor', '全部楼层', upTo(500)),
  /** The document does not say how these three times are written. */
  earliestCheckin: may('earliest_checkin_time', '最早入住时间', text(30)),
  releaseTime: may('release_time', '发布时间', text(30)),
  submissionTime: may('submission_time', '提交审核时间', text(30)),
  extraFees: may('extra_fee', '额外费用', choicesOf(extraFees)),
} as const
export type HouseInfo = FieldValues<typeof houseFields>
