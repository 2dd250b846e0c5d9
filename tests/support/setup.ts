import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'
import './stores'
import { resetTaro } from './taro'

// The timeout is long, so that a loaded machine does not fail a test.
configure({ asyncUtilTimeout: 30_000 })

afterEach(resetTaro)
